package salon.handover;

import java.io.StringReader;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/// An ADF document that was read by a parser which checks it against the DTD of ADF 1.0.
record AdfDocument(Document document) {
    private static final String PROLOG = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><?adf version=\"1.0\"?>";

    /// @throws SAXParseException when it is no valid ADF
    static AdfDocument valid(String xml) throws Exception {
        if (!xml.startsWith(PROLOG)) {
            throw new AssertionError("no ADF prolog");
        }
        var typed = PROLOG + "<!DOCTYPE adf SYSTEM \"adf-1.0.dtd\">" + xml.substring(PROLOG.length());
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setValidating(true);
        var builder = factory.newDocumentBuilder();
        builder.setEntityResolver((name, system) ->
                new InputSource(Objects.requireNonNull(AdfDocument.class.getResourceAsStream("adf-1.0.dtd"))));
        builder.setErrorHandler(new Strict());
        return new AdfDocument(builder.parse(new InputSource(new StringReader(typed))));
    }

    String at(String path) throws Exception {
        return XPathFactory.newDefaultInstance().newXPath().evaluate(path, document);
    }

    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException problem) throws SAXParseException {
            throw problem;
        }

        @Override
        public void error(SAXParseException problem) throws SAXParseException {
            throw problem;
        }

        @Override
        public void fatalError(SAXParseException problem) throws SAXParseException {
            throw problem;
        }
    }
}
