-- How many items of each category were published in each month, quarter or year ($step)?
-- Items without a date stand in rows without a period: no chart over time draws them, and the sum is that of all items.
SELECT date_trunc($step, published_on)::DATE AS period, ranks.category, category_rank, count(*) AS items
FROM selected JOIN category_ranks AS ranks ON selected.category IS NOT DISTINCT FROM ranks.category
GROUP BY ALL
ORDER BY period NULLS LAST, category_rank
