-- Who pays for this project ($project)?
-- by_register: the register says so. stated and inherited count items of the project that state the credit, or have it by the project.
WITH own AS (
    SELECT donor_id, bool_or(origin = 'register') AS by_register FROM project_donors WHERE project_id = $project GROUP BY donor_id
),

credits AS (
    SELECT
        donor_id,
        count(*) FILTER (credit = 'stated') AS stated,
        count(*) FILTER (credit = 'inherited' AND project_id = $project) AS inherited
    FROM item_donors
    WHERE item_no IN (SELECT item_no FROM item_projects WHERE project_id = $project)
    GROUP BY donor_id
)

SELECT donor_id, name, kind, by_register, coalesce(stated, 0) AS stated, coalesce(inherited, 0) AS inherited
FROM own LEFT JOIN credits USING (donor_id) JOIN (SELECT donor_id, name, kind FROM donors) AS named USING (donor_id)
ORDER BY by_register DESC, stated DESC, inherited DESC, name
