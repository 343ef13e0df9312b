-- By which number does the index of words know each item? (search.py)
-- An item whose wording is that of the edition before keeps its number, and its words need not be read again (`worded_before`).
WITH numbered AS (
    SELECT item_no, word_no
    FROM listing
    JOIN (SELECT item_id, content_hash FROM items) AS wordings USING (item_id)
    LEFT JOIN worded_before USING (item_id, content_hash)
)

SELECT
    item_no,
    coalesce(
        word_no,
        (SELECT coalesce(max(word_no), -1) FROM worded_before) + row_number() OVER (PARTITION BY word_no IS NULL ORDER BY item_no)
    )::INTEGER AS word_no
FROM numbered
