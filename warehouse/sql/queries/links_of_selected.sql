-- What are these items linked to, by which words and which rule?
SELECT item_id, kind, id, label, role, field, "start", "end", matched, rule, confidence, because
FROM item_links
WHERE item_no IN (SELECT item_no FROM selected)
ORDER BY item_id, kind, role, label, field DESC, "start"
