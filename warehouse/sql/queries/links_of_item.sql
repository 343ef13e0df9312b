-- What is this item ($item) linked to, by which words and which rule?
SELECT kind, label, role, field, "start", "end", matched, rule, confidence, because
FROM item_links
WHERE item_no = (SELECT item_no FROM listing WHERE item_id = $item)
ORDER BY kind, role, label, field DESC, "start"
