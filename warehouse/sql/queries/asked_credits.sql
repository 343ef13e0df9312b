-- Which items credit the asked donors, as they are named or rolled up to the head of their family ($rolled_up), once each?
-- Rolled up, the family of an asked donor counts whole. Other queries read it as asked_credits.
SELECT item_no, published_on, donor_id, donor_rank, stated
FROM selected_credits
WHERE rolled_up = $rolled_up
  AND (
    $donor::VARCHAR[] IS NULL
    OR donor_id IN (
        SELECT CASE WHEN $rolled_up THEN root_id ELSE donor_id END
        FROM donor_ancestors JOIN donor_ranks USING (donor_id)
        WHERE list_contains($donor::VARCHAR[], ancestor_id)
    )
  )
