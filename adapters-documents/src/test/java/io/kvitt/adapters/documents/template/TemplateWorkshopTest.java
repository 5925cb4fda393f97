package io.kvitt.adapters.documents.template;

import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.template.port.TemplateWorkshop;
import io.kvitt.domain.template.port.TemplateWorkshopContract;

class TemplateWorkshopTest extends TemplateWorkshopContract {

    @Override
    protected TemplateWorkshop workshop() {
        return TemplateLearning::learn;
    }

    @Override
    protected DocumentContent document(String text) {
        return Reader.text(text);
    }
}
