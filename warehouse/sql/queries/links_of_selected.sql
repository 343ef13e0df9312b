-- What are these items linked to, by which words and which rule?
SELECT item_id, kind, id, label, role, field, "start", "end", matched, rule, confidence, because
FROM item_links
WHERE item_id IN (SELECT item_id FROM listing SEMI JOIN selected USING (item_no))
ORDER BY item_id, kind, role, label, field DESC, "start"
