package io.kvitt.adapters.http.api;

import io.kvitt.application.document.ShowOriginal;
import io.kvitt.domain.document.port.PageImages;

/** What can be done with documents that are kept. */
public record DocumentUses(ShowOriginal showOriginal, PageImages pageImages) {}
