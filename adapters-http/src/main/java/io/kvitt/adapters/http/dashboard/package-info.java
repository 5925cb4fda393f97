/**
 * The pages that people look at: files that never change while the server runs, and the addresses that show them. What the pages
 * show they ask of the API, like everybody else. Start at {@link io.kvitt.adapters.http.dashboard.DashboardRoutes}; how a page is
 * made is told in docs/dashboard.md.
 */
@NullMarked
package io.kvitt.adapters.http.dashboard;

import org.jspecify.annotations.NullMarked;
