-- An association has one chair at a time: her seat in a chairs' council is one vote. The key counts only what is held now.
ALTER TABLE role_grant
  ADD COLUMN chair_of UUID AS (IF(role = 'ASSOCIATION_CHAIR' AND ended_at IS NULL, scope, NULL)) PERSISTENT,
  ADD UNIQUE KEY role_one_chair (chair_of);
