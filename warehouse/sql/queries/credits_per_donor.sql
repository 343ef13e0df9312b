-- How many of the items that should credit each donor do so, as it is named or rolled up to the head of its family ($rolled_up)?
-- An item counts once for a donor: as missing where any of its credits to that donor is, as stated where all are.
WITH checked AS (
    SELECT
        CASE WHEN $rolled_up THEN coalesce(root_id, donor_id) ELSE donor_id END AS donor_id,
        item_no,
        bool_and(state = 'stated') AS stated,
        bool_or(state = 'missing') AS missing
    FROM selected_due
    LEFT JOIN donor_ranks USING (donor_id)
    WHERE ($project::VARCHAR[] IS NULL OR list_contains($project::VARCHAR[], project_id))
      AND (
        $donor::VARCHAR[] IS NULL
        OR donor_id IN (SELECT donor_id FROM donor_ancestors WHERE list_contains($donor::VARCHAR[], ancestor_id))
      )
    GROUP BY ALL
)

SELECT
    donor_id,
    name AS donor,
    count(*) AS items,
    count(*) FILTER (stated) AS stated,
    count(*) FILTER (NOT stated AND NOT missing) AS inherited,
    count(*) FILTER (missing) AS missing,
    count(*) FILTER (stated) / count(*) AS stated_share
FROM checked JOIN donors USING (donor_id)
GROUP BY ALL
ORDER BY items DESC, donor
