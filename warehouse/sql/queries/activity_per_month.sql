-- How many items were published in each month, with how many projects, countries in focus and donors credited?
-- A donor counts once with those that belong to it, as in totals.
WITH published AS (
    SELECT date_trunc('month', published_on)::DATE AS period, count(*) AS items
    FROM selected
    WHERE published_on IS NOT NULL
    GROUP BY period
),

named AS (
    SELECT DISTINCT 'project' AS kind, date_trunc('month', published_on)::DATE AS period, project_id AS id FROM selected_projects
    UNION ALL
    SELECT DISTINCT 'country', date_trunc('month', published_on)::DATE, iso3 FROM selected_focus
    UNION ALL
    SELECT DISTINCT 'donor', date_trunc('month', published_on)::DATE, donor_id FROM selected_credits WHERE rolled_up
),

counted AS (
    SELECT
        period,
        count(*) FILTER (kind = 'project') AS projects,
        count(*) FILTER (kind = 'country') AS countries,
        count(*) FILTER (kind = 'donor') AS donors
    FROM named
    GROUP BY period
)

SELECT period, items, coalesce(projects, 0) AS projects, coalesce(countries, 0) AS countries, coalesce(donors, 0) AS donors
FROM published LEFT JOIN counted USING (period)
ORDER BY period
