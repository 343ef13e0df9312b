-- How many of the credits due to each donor do items state, as it is named or rolled up to the head of its family ($rolled_up)?
-- A credit is due from each item of a project to each of its donors, as the query credit_check lists them: an item of two projects
-- may owe a donor two.
WITH due AS (
    SELECT CASE WHEN $rolled_up THEN coalesce(root_id, donor_id) ELSE donor_id END AS donor_id, state
    FROM selected_due
    LEFT JOIN donor_ranks USING (donor_id)
    WHERE ($project::VARCHAR[] IS NULL OR list_contains($project::VARCHAR[], project_id))
      AND (
        $donor::VARCHAR[] IS NULL
        OR donor_id IN (SELECT donor_id FROM donor_ancestors WHERE list_contains($donor::VARCHAR[], ancestor_id))
      )
)

SELECT
    donor_id,
    name AS donor,
    count(*) AS due,
    count(*) FILTER (state = 'stated') AS stated,
    count(*) FILTER (state = 'inherited') AS inherited,
    count(*) FILTER (state = 'missing') AS missing,
    count(*) FILTER (state = 'stated') / count(*) AS stated_share
FROM due JOIN donors USING (donor_id)
GROUP BY ALL
ORDER BY due DESC, donor
