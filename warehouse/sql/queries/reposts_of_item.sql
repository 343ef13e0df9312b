-- Which other items say nearly the same as this one ($item), earlier or later, and how much of it?
SELECT item_id, published_on, title, similarity
FROM (
    SELECT repost_of AS item_id, similarity FROM item_reposts WHERE item_id = $item
    UNION ALL
    SELECT item_id, similarity FROM item_reposts WHERE repost_of = $item
)
JOIN (SELECT item_id, published_on, title FROM listing) USING (item_id)
ORDER BY similarity DESC, published_on, item_id
