-- Which donors are credited most, over everything published, each for itself and with those that belong to it?
-- (1 is the most credited: colours follow it. root_id is the donor at the head of a family: Germany for GIZ.)
WITH roots AS (
    SELECT donor_id, arg_max(ancestor_id, steps) AS root_id
    FROM donor_ancestors
    GROUP BY donor_id
),

counted AS (
    SELECT donor_id, count(*) AS items
    FROM item_donors
    GROUP BY donor_id
),

summed AS (
    SELECT donor_id, root_id, items, sum(items) OVER (PARTITION BY root_id) AS family_items
    FROM counted JOIN roots USING (donor_id)
)

SELECT
    donor_id,
    root_id,
    row_number() OVER (ORDER BY items DESC, donor_id) AS donor_rank,
    dense_rank() OVER (ORDER BY family_items DESC, root_id) AS root_rank
FROM summed
