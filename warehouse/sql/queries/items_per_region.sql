-- How many items are there in each month, quarter or year ($step) about each region of a grouping ($grouping)?
-- The view region_groupings holds the groupings: continent, m49, programme, process, union, geography.
-- As the filter has it, an item belongs to a region that it names, and to those of its countries in the asked role. An item of two
-- regions counts in both. The $most regions with the most items are given; region_items is a region's sum, regions how many there are.
-- Items without a date stand in rows without a period.
WITH groups AS (
    SELECT iso3, region_id, region FROM region_groupings WHERE grouping = $grouping
),

about AS (
    SELECT item_no, published_on, region
    FROM selected_places JOIN groups USING (iso3)
    UNION
    SELECT item_no, published_on, region
    FROM selected_regions JOIN (SELECT DISTINCT region_id, region FROM groups) AS named USING (region_id)
),

counted AS (
    SELECT region, date_trunc($step, published_on)::DATE AS period, count(*) AS items
    FROM about
    GROUP BY region, period
),

summed AS (
    SELECT region, sum(items)::BIGINT AS region_items, count(*) OVER () AS regions
    FROM counted
    GROUP BY region
    ORDER BY region_items DESC, region
    LIMIT $most
)

SELECT period, region_id, region, items, region_items, regions
FROM counted
JOIN summed USING (region)
JOIN (SELECT DISTINCT region_id, region FROM groups) AS named USING (region)
ORDER BY region_items DESC, region, period NULLS LAST
