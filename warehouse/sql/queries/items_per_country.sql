-- How many items name each country in the asked role, with how many projects, and when was the last?
WITH counted AS (
    SELECT iso3, count(*) AS items, max(published_on) AS last_item_on FROM selected_places GROUP BY iso3
),

spoken AS (
    SELECT iso3, count(*) AS projects
    FROM (
        SELECT DISTINCT iso3, project_id
        FROM (SELECT item_no, iso3 FROM selected_places) JOIN (SELECT item_no, project_id FROM selected_projects) USING (item_no)
    )
    GROUP BY iso3
)

SELECT iso3, name, m49_region, m49_subregion, latitude, longitude, items, coalesce(projects, 0) AS projects, last_item_on
FROM counted JOIN countries USING (iso3) LEFT JOIN spoken USING (iso3)
ORDER BY items DESC, name
