-- Which item credits which donor, as it is named and rolled up to the head of its family (rolled_up), once each?
-- stated: its own words do; else it has the credit by its project. donor_rank is that of donor_ranks, or root_rank.
SELECT false AS rolled_up, donor_id, donor_rank, item_no, published_on, bool_or(credit = 'stated') AS stated
FROM item_donors JOIN donor_ranks USING (donor_id)
GROUP BY ALL
UNION ALL
SELECT true, root_id, root_rank, item_no, published_on, bool_or(credit = 'stated')
FROM item_donors JOIN donor_ranks USING (donor_id)
GROUP BY ALL
ORDER BY rolled_up, donor_id, item_no
