-- What is this item ($item)?
SELECT * FROM items LEFT JOIN labels_of_items USING (item_id) WHERE item_id = $item
