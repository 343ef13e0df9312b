-- Which items are there, by number, with what a list shows of them? (item_no counts from the oldest; undated items come first)
-- item_no is the item's number in this edition only; item_id is the same in every edition.
SELECT
    (row_number() OVER (ORDER BY published_on NULLS FIRST, title DESC NULLS FIRST, item_id DESC) - 1)::INTEGER AS item_no,
    item_id, published_on, category, extent, title, teaser, url, date_words, date_flaw
FROM items
ORDER BY item_no
