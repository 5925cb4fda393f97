/**
 * Templates that people write for issuers, in the file format of invoice2data, and the engine that reads documents with
 * them (docs/templates.md). Start at {@link io.kvitt.adapters.documents.template.TemplateLibrary}. A template is data
 * from strangers: its patterns run under a time limit, its numbers are decimals, and a value that does not fit fails its
 * own field only.
 */
@NullMarked
package io.kvitt.adapters.documents.template;

import org.jspecify.annotations.NullMarked;
