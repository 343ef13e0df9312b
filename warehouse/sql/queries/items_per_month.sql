-- How many items of each category were published in each month, quarter or year ($step)?
SELECT date_trunc($step, published_on)::DATE AS period, ranks.category, category_rank, count(*) AS items
FROM selected JOIN category_ranks AS ranks ON selected.category IS NOT DISTINCT FROM ranks.category
WHERE published_on IS NOT NULL
GROUP BY ALL
ORDER BY period, category_rank
