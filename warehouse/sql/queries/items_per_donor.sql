-- How many items credit each donor in each month, quarter or year ($step), in their own words (stated) or only by their project?
-- The $most donors with the most items are named; the others together have no donor_id. $rolled_up counts GIZ as Germany.
-- An item that credits two donors counts for each, and once among the others. Items without a date stand in rows without a period.
WITH largest AS (
    SELECT donor_id
    FROM asked_credits
    GROUP BY donor_id, donor_rank
    ORDER BY count(*) DESC, donor_rank
    LIMIT $most
),

counted AS (
    SELECT date_trunc($step, published_on)::DATE AS period, donor_id, donor_rank, stated, count(*) AS items
    FROM asked_credits SEMI JOIN largest USING (donor_id)
    GROUP BY ALL
    UNION ALL
    SELECT date_trunc($step, published_on)::DATE, NULL, NULL, stated, count(*)
    FROM (SELECT item_no, published_on, bool_or(stated) AS stated FROM asked_credits ANTI JOIN largest USING (donor_id) GROUP BY ALL)
    GROUP BY ALL
)

SELECT period, donor_id, name AS donor, donor_rank, CASE WHEN stated THEN 'stated' ELSE 'inherited' END AS credit, items
FROM counted LEFT JOIN (SELECT donor_id, name FROM donors) AS names USING (donor_id)
ORDER BY period NULLS LAST, donor_rank NULLS LAST, credit DESC
