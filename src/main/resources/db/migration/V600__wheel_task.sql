-- What is to be done in one term of an arena, made from the templates. The key makes it possible to make them again without harm.
CREATE TABLE wheel_task (
  id       UUID         NOT NULL PRIMARY KEY,
  arena    UUID         NOT NULL REFERENCES arena (id),
  template VARCHAR(40)  NOT NULL,
  term     DATE         NOT NULL,
  due_on   DATE         NOT NULL,
  owner    VARCHAR(24)  NOT NULL,
  done_on  DATE         NULL,
  done_by  UUID         NULL,
  UNIQUE KEY wheel_task_once (arena, template, term),
  KEY wheel_task_due (done_on, due_on),
  CONSTRAINT wheel_task_owner CHECK (owner IN ('OFFICE', 'BOARD', 'GROUP', 'COUNCIL', 'NOMINATING_COMMITTEE'))
);
