package io.kvitt.domain.invoice;

import java.util.Optional;

/**
 * Seller or buyer.
 *
 * @param vatId with its country prefix
 * @param taxId the national number for other taxes
 */
public record Party(Optional<String> name, Optional<String> address, Optional<String> vatId, Optional<String> taxId) {}
