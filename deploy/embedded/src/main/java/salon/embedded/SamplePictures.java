package salon.embedded;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;

/// Draws the pictures of the sample catalogue: `sedan-red`, `suv-white`, or the subject of an offer. Shapes only:
/// letters would need fonts that a server may not have.
final class SamplePictures {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 320;
    private static final Color GROUND = new Color(0xd8d4c8);
    private static final Color GLASS = new Color(0xbfd4dc);
    private static final Color TYRE = new Color(0x23282c);
    private static final Color RIM = new Color(0xc9ced2);

    private static final Map<String, Color> COLOURS = Map.of(
            "white", new Color(0xfafafa),
            "silver", new Color(0xa9b2b8),
            "black", new Color(0x2f3538),
            "red", new Color(0xb3261e),
            "blue", new Color(0x1a5fa0),
            "green", new Color(0x3f6b4f),
            "sand", new Color(0xb59a6a));

    /// Where the roof begins and ends, and how high it is.
    private record Body(int rear, int roofRear, int roofFront, int front, int roof) {}

    private static final Map<String, Body> BODIES = Map.of(
            "sedan", new Body(120, 175, 285, 350, 130),
            "wagon", new Body(80, 95, 290, 350, 125),
            "suv", new Body(85, 105, 295, 345, 105));

    private SamplePictures() {}

    /// The PNG as PostgreSQL writes bytes.
    static String hex(String name) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(new Color(0xe3eae9));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        var parts = name.split("-", 2);
        if (parts.length == 2) {
            car(graphics, Objects.requireNonNull(BODIES.get(parts[0])), Objects.requireNonNull(COLOURS.get(parts[1])));
        } else {
            subject(graphics, name);
        }
        graphics.dispose();
        return "\\x" + HexFormat.of().formatHex(png(image));
    }

    private static void car(Graphics2D graphics, Body body, Color colour) {
        graphics.setColor(GROUND);
        graphics.fillRect(0, 245, WIDTH, HEIGHT - 245);
        graphics.setColor(colour);
        graphics.fillRoundRect(50, 175, 385, 65, 40, 40);
        graphics.fillPolygon(new Polygon(
                new int[] {body.rear(), body.roofRear(), body.roofFront(), body.front()},
                new int[] {190, body.roof(), body.roof(), 190},
                4));
        graphics.setColor(GLASS);
        graphics.fillPolygon(new Polygon(
                new int[] {body.rear() + 25, body.roofRear() + 12, body.roofFront() - 8, body.front() - 25},
                new int[] {178, body.roof() + 12, body.roof() + 12, 178},
                4));
        graphics.setColor(colour);
        graphics.fillRect((body.roofRear() + body.roofFront()) / 2 - 5, body.roof(), 10, 80);
        wheel(graphics, 125, 240, 38);
        wheel(graphics, 350, 240, 38);
    }

    private static void subject(Graphics2D graphics, String name) {
        switch (name) {
            case "tyres" -> {
                wheel(graphics, 160, 165, 95);
                wheel(graphics, 320, 165, 95);
            }
            case "service" -> {
                graphics.setColor(RIM);
                graphics.setStroke(new BasicStroke(36, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                graphics.drawLine(150, 240, 300, 100);
                graphics.drawArc(275, 40, 90, 90, 150, 240);
            }
            case "credit" -> {
                graphics.setColor(new Color(0x0b6265));
                graphics.fillRoundRect(105, 80, 270, 160, 30, 30);
                graphics.setColor(new Color(0x08484b));
                graphics.fillRect(105, 115, 270, 34);
                graphics.setColor(new Color(0xe8c872));
                graphics.fillRoundRect(135, 175, 60, 40, 12, 12);
            }
            case "summer" -> {
                graphics.setColor(new Color(0xe8b13a));
                graphics.fillOval(165, 80, 150, 150);
                graphics.setColor(GROUND);
                graphics.fillRect(0, 245, WIDTH, HEIGHT - 245);
            }
            default -> throw new IllegalArgumentException("no drawing is called " + name);
        }
    }

    private static void wheel(Graphics2D graphics, int x, int y, int radius) {
        disc(graphics, TYRE, x, y, radius);
        disc(graphics, RIM, x, y, radius * 3 / 5);
        disc(graphics, TYRE, x, y, radius / 5);
    }

    private static void disc(Graphics2D graphics, Color colour, int x, int y, int radius) {
        graphics.setColor(colour);
        graphics.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static byte[] png(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException intoMemory) {
            throw new UncheckedIOException(intoMemory);
        }
        return bytes.toByteArray();
    }
}
