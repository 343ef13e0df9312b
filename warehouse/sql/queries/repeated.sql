-- Which items were shown again, by how many further records and in how many documents?
-- The $most often shown first; repeated_items counts all of them.
WITH shown AS (
    SELECT item_id, repeats, documents FROM item_repeats ORDER BY repeats DESC, item_id LIMIT $most
)

SELECT item_id, title, published_on, repeats, documents, (SELECT count(*) FROM item_repeats) AS repeated_items
FROM shown JOIN listing USING (item_id)
ORDER BY repeats DESC, item_id
