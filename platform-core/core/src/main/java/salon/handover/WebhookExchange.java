package salon.handover;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// One request and the beginning of its answer. Whoever stops waiting ends it, and with it the connection.
final class WebhookExchange {
    private static final int ENOUGH = 4096;

    private final AtomicReference<@Nullable HttpClientRequest> sent = new AtomicReference<>();
    private final AtomicBoolean isOver = new AtomicBoolean();

    Future<WebhookAnswer> send(HttpClientRequest request, Buffer body) {
        sent.set(request);
        if (isOver.get()) {
            end();
        }
        return request.send(body).compose(WebhookExchange::read);
    }

    void end() {
        isOver.set(true);
        var request = sent.get();
        if (request != null) {
            request.connection().close();
        }
    }

    private static Future<WebhookAnswer> read(HttpClientResponse response) {
        var answer = Promise.<WebhookAnswer>promise();
        var beginning = Buffer.buffer();
        response.handler(chunk -> {
            beginning.appendBuffer(chunk, 0, Math.min(chunk.length(), ENOUGH - beginning.length()));
            if (beginning.length() == ENOUGH) {
                answer.tryComplete(given(response, beginning));
            }
        });
        response.endHandler(end -> answer.tryComplete(given(response, beginning)));
        response.exceptionHandler(answer::tryFail);
        return answer.future();
    }

    private static WebhookAnswer given(HttpClientResponse response, Buffer beginning) {
        return new WebhookAnswer.Given(
                response.statusCode(),
                Optional.ofNullable(response.getHeader(HttpHeaders.RETRY_AFTER)),
                beginning.toString(StandardCharsets.UTF_8));
    }
}
