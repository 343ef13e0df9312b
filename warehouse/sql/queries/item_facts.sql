-- What do these items rest on: wording, first sight, and the records that show them?
WITH shown AS (
    SELECT item_id, items.published_on, items.category, title, url, content_hash, first_seen_at
    FROM items
    WHERE item_id IN (SELECT item_id FROM listing SEMI JOIN selected USING (item_no))
),

sighted AS (
    SELECT item_id, list(record_id ORDER BY record_id) AS records
    FROM item_sightings
    WHERE item_id IN (SELECT item_id FROM listing SEMI JOIN selected USING (item_no))
    GROUP BY item_id
)

SELECT shown.*, records
FROM shown LEFT JOIN sighted USING (item_id)
ORDER BY item_id
