-- How many items credit each donor in each region, by the United Nations' subregions or our programmes ($grouping: m49, programme)?
-- An item belongs to a region that it names, and to those of its countries in the asked role, as the filter has it; else to none
-- (region is null). The $most donors with the most items are named; the others together have no donor_id.
WITH largest AS (
    SELECT donor_id, row_number() OVER (ORDER BY count(*) DESC, donor_id) AS place
    FROM asked_credits
    GROUP BY donor_id
    ORDER BY place
    LIMIT $most
),

folded AS (
    SELECT item_no, place FROM asked_credits JOIN largest USING (donor_id)
    UNION ALL
    SELECT DISTINCT item_no, NULL FROM asked_credits ANTI JOIN largest USING (donor_id)
),

groups AS (
    SELECT iso3, region_id, region, dense_rank() OVER (ORDER BY region, region_id) AS region_no
    FROM region_groupings
    WHERE grouping = $grouping
),

places AS (
    SELECT item_no, region_no
    FROM selected_places JOIN groups USING (iso3)
    UNION
    SELECT item_no, region_no
    FROM selected_regions JOIN (SELECT DISTINCT region_id, region_no FROM groups) AS named USING (region_id)
),

counted AS (
    SELECT place, region_no, count(*) AS items FROM folded LEFT JOIN places USING (item_no) GROUP BY place, region_no
)

SELECT place, donor_id, name AS donor, region_id, region, items
FROM counted
LEFT JOIN (SELECT DISTINCT region_no, region_id, region FROM groups) AS regions_shown USING (region_no)
LEFT JOIN largest USING (place)
LEFT JOIN (SELECT donor_id, name FROM donors) AS names USING (donor_id)
ORDER BY place NULLS LAST, region NULLS LAST
