-- How many items credit each donor in each region, by the United Nations' subregions or our programmes ($grouping: m49, programme)?
-- An item belongs to a region that it names, and to those of its countries in the asked role, as the filter has it; else to none
-- (region is null). The $most donors with the most items are named; the others together have no donor_id.
WITH named AS (
    SELECT DISTINCT item_no, CASE WHEN $rolled_up THEN root_id ELSE donor_id END AS donor_id
    FROM (SELECT item_no FROM selected) JOIN item_donors USING (item_no) JOIN donor_ranks USING (donor_id)
    WHERE $donor::VARCHAR[] IS NULL
       OR donor_id IN (SELECT donor_id FROM donor_ancestors WHERE list_contains($donor::VARCHAR[], ancestor_id))
),

largest AS (
    SELECT donor_id, row_number() OVER (ORDER BY count(*) DESC, donor_id) AS place
    FROM named
    GROUP BY donor_id
    ORDER BY place
    LIMIT $most
),

folded AS (
    SELECT DISTINCT item_no, largest.donor_id, place
    FROM named LEFT JOIN largest USING (donor_id)
),

places AS (
    SELECT item_no, region_id, region
    FROM item_countries JOIN region_groupings USING (iso3)
    WHERE grouping = $grouping AND ($role::VARCHAR IS NULL OR role = $role::VARCHAR)
    UNION
    SELECT item_no, region_id, region
    FROM item_regions
    JOIN (SELECT DISTINCT region_id, region FROM region_groupings WHERE grouping = $grouping) AS regions_shown USING (region_id)
)

SELECT place, folded.donor_id, name AS donor, region_id, region, count(*) AS items
FROM folded
LEFT JOIN places USING (item_no)
LEFT JOIN (SELECT donor_id, name FROM donors) AS names USING (donor_id)
GROUP BY ALL
ORDER BY place NULLS LAST, region NULLS LAST
