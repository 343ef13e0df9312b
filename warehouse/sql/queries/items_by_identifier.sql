-- Which items have an identifier that begins with $beginning?
SELECT item_id, title, text, published_on
FROM items
WHERE starts_with(item_id, $beginning)
ORDER BY item_id
LIMIT 10
