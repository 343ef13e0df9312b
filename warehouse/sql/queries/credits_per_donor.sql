-- How many of the credits due to each donor do items state, as it is named or rolled up to the head of its family ($rolled_up)?
-- A credit is due from each item of a project to each of its donors, as the query credit_check lists them: an item of two projects
-- may owe a donor two.
SELECT
    CASE WHEN $rolled_up THEN root_id ELSE selected_due.donor_id END AS donor_id,
    name AS donor,
    count(*) AS due,
    count(*) FILTER (state = 'stated') AS stated,
    count(*) FILTER (state = 'inherited') AS inherited,
    count(*) FILTER (state = 'missing') AS missing,
    count(*) FILTER (state = 'stated') / count(*) AS stated_share
FROM selected_due
JOIN (SELECT donor_id, root_id FROM donor_ranks) AS families USING (donor_id)
JOIN (SELECT donor_id, name FROM donors) AS named ON named.donor_id = CASE WHEN $rolled_up THEN root_id ELSE selected_due.donor_id END
WHERE ($project::VARCHAR[] IS NULL OR list_contains($project::VARCHAR[], project_id))
  AND (
    $donor::VARCHAR[] IS NULL
    OR selected_due.donor_id IN (SELECT donor_id FROM donor_ancestors WHERE list_contains($donor::VARCHAR[], ancestor_id))
  )
GROUP BY ALL
ORDER BY due DESC, donor
