-- Which categories hold the most items, over everything published? (1 is the largest: colours and order follow it)
SELECT category, row_number() OVER (ORDER BY category IS NULL, count(*) DESC, category) AS category_rank
FROM items
GROUP BY category
