"""From news text to reports: articles are read, mentions found in their sentences, incidents told from them."""
