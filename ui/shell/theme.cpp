// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/theme.h"

#include "ui/widgets/tokens.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QPalette>
#include <QStyle>

#include <algorithm>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

// Enough for colour() to know which theme is meant.
QPalette seed(bool dark) { return QPalette{QColor{dark ? Qt::black : Qt::white}}; }

bool desktopIsDark()
{
    QApplication::setPalette(QPalette{}); // Without one of ours Qt gives the platform's.
    return isDark(QApplication::palette());
}

QPalette paletteFor(bool dark)
{
    const auto of = [theme = seed(dark)](Colour name) { return colour(theme, name); };
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, Colour name) { palette.setColor(role, of(name)); };
    set(QPalette::Window, Colour::Background);
    set(QPalette::WindowText, Colour::Text);
    set(QPalette::Base, Colour::SurfaceRaised);
    set(QPalette::AlternateBase, Colour::Surface);
    set(QPalette::Text, Colour::Text);
    set(QPalette::PlaceholderText, Colour::TextMuted);
    set(QPalette::Button, Colour::SurfaceRaised);
    set(QPalette::ButtonText, Colour::Text);
    set(QPalette::BrightText, Colour::AccentText);
    set(QPalette::Light, Colour::SurfaceRaised);
    set(QPalette::Midlight, Colour::SurfaceHover);
    set(QPalette::Mid, Colour::Hairline);
    set(QPalette::Dark, Colour::Outline);
    set(QPalette::Shadow, Colour::TextMuted);
    set(QPalette::Highlight, Colour::Selection);
    set(QPalette::HighlightedText, Colour::Text);
    set(QPalette::Link, Colour::Accent);
    set(QPalette::LinkVisited, Colour::Accent);
    set(QPalette::ToolTipBase, Colour::SurfaceRaised);
    set(QPalette::ToolTipText, Colour::Text);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, of(Colour::DisabledText));
    for (const auto role : {QPalette::Base, QPalette::Button})
        palette.setColor(QPalette::Disabled, role, of(Colour::DisabledFill));
    return palette;
}

QFont fontFor(double textScale)
{
    QFont font;
    font.setFamilies({u"Inter"_s, u"Noto Sans"_s, u"sans-serif"_s});
    font.setPixelSize(qRound(15 * std::clamp(textScale, 0.8, 2.0)));
    return font;
}

// What stands in the sheet behind an @; empty for a name that does not exist, which a test looks for.
QString valueOf(const QString &name, const QPalette &palette)
{
    bool isLength = false;
    const auto length = name.toInt(&isLength);
    if (isLength)
        return QString::number(scaled(length)) % "px"_L1;
    if (name == "theme"_L1)
        return isDark(palette) ? u"dark"_s : u"light"_s;
    const auto found = colour(palette, name);
    return found.isValid() ? found.name() : QString{};
}

bool belongsToName(QChar c) { return c.isLetterOrNumber() || c == '-'_L1; }

QString styleSheetFor(const QPalette &palette)
{
    QFile file{u":/mooring/mooring.qss"_s};
    [[maybe_unused]] const bool builtIn = file.open(QIODevice::ReadOnly);
    Q_ASSERT(builtIn);
    auto sheet = QString::fromUtf8(file.readAll());
    sheet.remove(0, sheet.indexOf("*/"_L1) + 2); // The comment at the head speaks of @ too.
    for (auto at = sheet.indexOf('@'_L1); at >= 0; at = sheet.indexOf('@'_L1, at)) {
        const auto end =
            std::find_if_not(sheet.cbegin() + at + 1, sheet.cend(), belongsToName) - sheet.cbegin();
        sheet.replace(at, end - at, valueOf(sheet.mid(at + 1, end - at - 1), palette));
    }
    return sheet;
}

void wear(QApplication &app, Appearance appearance, double textScale)
{
    const bool dark = appearance == Appearance::Dark || (appearance == Appearance::System && desktopIsDark());
    const auto palette = paletteFor(dark);
    QApplication::setFont(fontFor(textScale));
    QApplication::setPalette(palette);
    app.setStyleSheet(styleSheetFor(palette));
}

/// Sees the desktop change its theme while the program runs.
class DesktopFollower final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DesktopFollower)

public:
    DesktopFollower(QApplication &app, double textScale) : QObject{&app}, m_app{app}, m_textScale{textScale}
    {
        app.installEventFilter(this);
    }
    ~DesktopFollower() override = default;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::ThemeChange && watched->isWindowType())
            wear(m_app, Appearance::System, m_textScale);
        return QObject::eventFilter(watched, event);
    }

private:
    QApplication &m_app;
    double m_textScale;
};

} // namespace

void applyTheme(QApplication &app, Appearance appearance, double textScale)
{
    qDeleteAll(app.findChildren<DesktopFollower *>(Qt::FindDirectChildrenOnly));
    if (app.styleSheet().isEmpty())
        QApplication::setStyle(u"Fusion"_s);
    wear(app, appearance, textScale);
    if (appearance == Appearance::System)
        new DesktopFollower{app, textScale};
}

} // namespace mooring::ui

#include "theme.moc"
