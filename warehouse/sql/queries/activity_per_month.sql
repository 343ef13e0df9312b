-- How many items were published in each month, with how many projects, countries in focus and donors credited?
WITH dated AS (
    SELECT item_no, date_trunc('month', published_on)::DATE AS period
    FROM selected
    WHERE published_on IS NOT NULL
),

published AS (SELECT period, count(*) AS items FROM dated GROUP BY period),

in_projects AS (
    SELECT period, count(*) AS projects
    FROM (SELECT DISTINCT period, project_id FROM dated JOIN item_projects USING (item_no))
    GROUP BY period
),

in_countries AS (
    SELECT period, count(*) AS countries
    FROM (SELECT DISTINCT period, iso3 FROM dated JOIN item_countries USING (item_no) WHERE role = 'focus')
    GROUP BY period
),

by_donors AS (
    SELECT period, count(*) AS donors
    FROM (SELECT DISTINCT period, donor_id FROM dated JOIN item_donors USING (item_no))
    GROUP BY period
)

SELECT period, items, coalesce(projects, 0) AS projects, coalesce(countries, 0) AS countries, coalesce(donors, 0) AS donors
FROM published LEFT JOIN in_projects USING (period) LEFT JOIN in_countries USING (period) LEFT JOIN by_donors USING (period)
ORDER BY period
