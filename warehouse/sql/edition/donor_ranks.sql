-- Which donors are credited most, over everything published, each for itself and with those that belong to it?
-- (1 is the most credited: colours follow it. root_id is the donor at the head of a family: Germany for GIZ.)
-- Donors that no item credits are among them, as a credit that is due to one belongs to its family too.
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
    SELECT donor_id, root_id, coalesce(items, 0) AS items, sum(coalesce(items, 0)) OVER (PARTITION BY root_id) AS family_items
    FROM roots LEFT JOIN counted USING (donor_id)
)

SELECT
    donor_id,
    root_id,
    row_number() OVER (ORDER BY items DESC, donor_id) AS donor_rank,
    dense_rank() OVER (ORDER BY family_items DESC, root_id) AS root_rank
FROM summed
