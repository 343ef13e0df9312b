-- Which items do the filters ask for?
-- Every query that reads from `selected` is asked of these (dashboard/read/selection.py); rows are narrow, as they are kept in memory.
-- `found` are the items that hold the words asked for, by their number in the index, with their score (search.py).
SELECT item_no, published_on, category, score
FROM listing LEFT JOIN (SELECT item_no, score FROM found JOIN word_numbers USING (word_no)) AS holding USING (item_no)
WHERE ($since::DATE IS NULL OR published_on >= $since::DATE)
  AND ($until::DATE IS NULL OR published_on <= $until::DATE)
  AND ($category::VARCHAR[] IS NULL OR list_contains($category::VARCHAR[], coalesce(category, '')))
  AND (
    $country::VARCHAR[] IS NULL
    OR item_no IN (
        SELECT item_no FROM item_countries
        WHERE list_contains($country::VARCHAR[], iso3) AND ($role::VARCHAR IS NULL OR role = $role::VARCHAR)
    )
  )
  AND (
    $region::VARCHAR[] IS NULL
    OR item_no IN (
        SELECT item_no FROM item_regions WHERE list_contains($region::VARCHAR[], region_id)
        UNION ALL
        SELECT item_no FROM item_countries JOIN region_countries USING (iso3)
        WHERE list_contains($region::VARCHAR[], region_id) AND ($role::VARCHAR IS NULL OR role = $role::VARCHAR)
    )
  )
  AND (
    $project::VARCHAR[] IS NULL
    OR item_no IN (SELECT item_no FROM item_projects WHERE list_contains($project::VARCHAR[], project_id))
  )
  AND (
    $donor::VARCHAR[] IS NULL
    OR item_no IN (
        SELECT item_no FROM item_donors
        WHERE donor_id IN (SELECT donor_id FROM donor_ancestors WHERE list_contains($donor::VARCHAR[], ancestor_id))
    )
  )
  AND ($words::VARCHAR IS NULL OR score IS NOT NULL)
