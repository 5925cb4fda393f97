package io.kvitt.adapters.inmemory;

import io.kvitt.domain.template.port.OwnTemplates;
import io.kvitt.domain.template.port.OwnTemplatesContract;

class InMemoryOwnTemplatesTest extends OwnTemplatesContract {

    @Override
    protected OwnTemplates empty() {
        return new InMemoryStore().ownTemplates();
    }
}
