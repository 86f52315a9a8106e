CREATE INDEX `note_edits_editedAt` ON `note_edits` (`editedAt`,`id`);--> statement-breakpoint
CREATE INDEX `note_edits_editorId` ON `note_edits` (`editorId`,`editedAt`,`id`);