-- Which donors do the items credit, in their own words (stated) or by their project only (inherited)?
-- A donor counts once with those that belong to it, as in totals; named_as lists the names by which the items have it, where these
-- are not its own name alone.
WITH names AS (
    SELECT root_id AS donor_id, string_agg(DISTINCT name, '; ' ORDER BY name) AS named_as
    FROM (SELECT DISTINCT donor_id FROM selected_credits WHERE NOT rolled_up)
    JOIN donor_ranks USING (donor_id)
    JOIN (SELECT donor_id, name FROM donors) AS named USING (donor_id)
    GROUP BY root_id
),

credited AS (
    SELECT donor_id, count(*) AS items, count(*) FILTER (stated) AS stated, count(*) FILTER (NOT stated) AS inherited
    FROM selected_credits
    WHERE rolled_up
    GROUP BY donor_id
)

SELECT donor_id, name, kind, items, stated, inherited, nullif(named_as, name) AS named_as
FROM credited JOIN names USING (donor_id) JOIN donors USING (donor_id)
ORDER BY items DESC, name
