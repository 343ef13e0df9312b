-- Who pays for this project ($project)? (by the register; in so many items that state the credit; in so many that only inherit it)
-- Items on several projects may state credits to payers of the others: a donor stated here need not be known to pay for this one.
WITH own AS (
    SELECT donor_id, bool_or(origin = 'register') AS by_register FROM project_donors WHERE project_id = $project GROUP BY donor_id
),

credits AS (
    SELECT
        donor_id,
        count(*) FILTER (credit = 'stated') AS stated,
        count(*) FILTER (credit = 'inherited' AND project_id = $project) AS inherited
    FROM item_donors
    WHERE item_id IN (SELECT item_id FROM item_projects WHERE project_id = $project)
    GROUP BY donor_id
)

SELECT donor_id, name, kind, by_register, coalesce(stated, 0) AS stated, coalesce(inherited, 0) AS inherited
FROM own LEFT JOIN credits USING (donor_id) JOIN (SELECT donor_id, name, kind FROM donors) AS named USING (donor_id)
ORDER BY by_register DESC, stated DESC, inherited DESC, name
