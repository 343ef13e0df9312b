-- To which donors does each donor belong, itself first? (EUTF belongs to the European Union; steps is 0 for itself)
-- A chain is at most a few steps long; the bound keeps a circle in somebody's vocabulary from running for ever.
WITH RECURSIVE chain AS (
    SELECT donor_id, donor_id AS ancestor_id, 0 AS steps
    FROM donors
    UNION ALL
    SELECT chain.donor_id, donors.parent_id, steps + 1
    FROM chain JOIN donors ON donors.donor_id = chain.ancestor_id
    WHERE donors.parent_id IS NOT NULL AND steps < 9
)

SELECT donor_id, ancestor_id, steps FROM chain
