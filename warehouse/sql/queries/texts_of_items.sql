-- What are the texts of these items ($items, by number)?
SELECT item_no, text
FROM items JOIN (SELECT item_no, item_id FROM listing WHERE list_contains($items::INTEGER[], item_no)) AS asked USING (item_id)
