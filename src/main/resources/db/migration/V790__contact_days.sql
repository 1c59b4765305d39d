-- Since when a member is reached there: a code never goes to where she is reached only since lately.
ALTER TABLE member
  ADD COLUMN address_since DATE NULL,
  ADD COLUMN phone_since DATE NULL;
