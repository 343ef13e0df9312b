-- What is this item ($item)?
SELECT * FROM items WHERE item_id = $item
