-- Who pays for this project ($project)?
-- by_register: the register says so. stated counts items of the project that state the credit, inherited those that have it by the
-- project only. root_id heads the donor's family: a donor counts once with those that belong to it, as in totals.
WITH own AS (
    SELECT donor_id, bool_or(origin = 'register') AS by_register FROM project_donors WHERE project_id = $project GROUP BY donor_id
),

credits AS (
    SELECT donor_id, count(*) FILTER (in_words) AS stated, count(*) FILTER (NOT in_words) AS inherited
    FROM (
        SELECT donor_id, item_no, bool_or(credit = 'stated') AS in_words
        FROM item_donors
        WHERE item_no IN (SELECT item_no FROM item_projects WHERE project_id = $project)
          AND (credit = 'stated' OR project_id = $project)
        GROUP BY donor_id, item_no
    )
    GROUP BY donor_id
)

SELECT donor_id, root_id, name, kind, by_register, coalesce(stated, 0) AS stated, coalesce(inherited, 0) AS inherited
FROM own
LEFT JOIN credits USING (donor_id)
JOIN donor_ranks USING (donor_id)
JOIN (SELECT donor_id, name, kind FROM donors) AS named USING (donor_id)
ORDER BY by_register DESC, stated DESC, inherited DESC, name
