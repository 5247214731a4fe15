"""The editor of a checklist: outline, form, and what stands beside them."""
