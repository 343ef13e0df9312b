-- Which wordings has this item ($item) had, the newest first, and when was each first received?
SELECT version, received_at, category, title, text
FROM item_versions
WHERE item_id = $item
ORDER BY version DESC
