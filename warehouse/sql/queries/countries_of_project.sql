-- Where does this project ($project) work, by the register and by its items?
-- items counts those of the project that are about the country.
WITH about AS (
    SELECT iso3, count(*) AS items
    FROM item_countries
    WHERE role = 'focus' AND item_no IN (SELECT item_no FROM item_projects WHERE project_id = $project)
    GROUP BY iso3
),

registered AS (
    SELECT iso3, true AS by_register FROM project_countries WHERE project_id = $project AND origin = 'register'
)

SELECT iso3, name, m49_subregion, latitude, longitude, coalesce(by_register, false) AS by_register, coalesce(items, 0) AS items
FROM registered FULL JOIN about USING (iso3) JOIN countries USING (iso3)
ORDER BY by_register DESC, items DESC, name
