-- No card type has this id, so that it can stand for those without a template of their own.
comment on column notification_template.topic is 'chat, the id of a card type, or * for requests of the types without one';
