-- How many items credit each donor in each month, quarter or year ($step), in their own words (stated) or only by their project?
-- The $most donors with the most items are named; the others together have no donor_id. $rolled_up counts GIZ as Germany.
-- An item that credits two donors counts for each, and once among the others.
WITH named AS (
    SELECT
        item_no,
        date_trunc($step, published_on)::DATE AS period,
        CASE WHEN $rolled_up THEN root_id ELSE donor_id END AS donor_id,
        CASE WHEN $rolled_up THEN root_rank ELSE donor_rank END AS donor_rank,
        bool_or(credit = 'stated') AS stated
    FROM selected JOIN item_donors USING (item_no) JOIN donor_ranks USING (donor_id)
    WHERE published_on IS NOT NULL
      AND ($donor::VARCHAR[] IS NULL OR donor_id IN (SELECT donor_id FROM donor_ancestors WHERE list_contains($donor::VARCHAR[], ancestor_id)))
    GROUP BY ALL
),

largest AS (
    SELECT donor_id, donor_rank
    FROM named
    GROUP BY donor_id, donor_rank
    ORDER BY count(*) DESC, donor_rank
    LIMIT $most
),

folded AS (
    SELECT item_no, period, largest.donor_id, largest.donor_rank, bool_or(stated) AS stated
    FROM named LEFT JOIN largest USING (donor_id)
    GROUP BY ALL
)

SELECT
    period, donor_id, name AS donor, donor_rank,
    CASE WHEN stated THEN 'stated' ELSE 'inherited' END AS credit,
    count(*) AS items
FROM folded LEFT JOIN (SELECT donor_id, name FROM donors) AS names USING (donor_id)
GROUP BY ALL
ORDER BY period, donor_rank NULLS LAST, credit DESC
