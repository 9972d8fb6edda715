// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icons.h"

#include "ui/widgets/tokens.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

QByteArray svgNamed(const QString &name)
{
    QFile file{u":/mooring/icons/%1.svg"_s.arg(name)};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

QPixmap rendered(const QByteArray &svg, QSize size, qreal devicePixelRatio)
{
    QPixmap pixmap{size * devicePixelRatio};
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer{svg};
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    QPainter painter{&pixmap};
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

template <typename Svg>
QPixmap cached(const QString &key, QSize size, qreal devicePixelRatio, Svg &&svg)
{
    const QString whole =
        u"mooring %1 %2 %3 %4"_s.arg(key).arg(size.width()).arg(size.height()).arg(devicePixelRatio);
    QPixmap pixmap;
    if (!QPixmapCache::find(whole, &pixmap)) {
        pixmap = rendered(svg(), size, devicePixelRatio);
        QPixmapCache::insert(whole, pixmap);
    }
    return pixmap;
}

Colour colourOf(QIcon::Mode mode, bool isAccented)
{
    switch (mode) {
    case QIcon::Disabled:
        return Colour::DisabledText;
    case QIcon::Normal:
        return isAccented ? Colour::Accent : Colour::TextMuted;
    case QIcon::Active:
        return isAccented ? Colour::Accent : Colour::Text;
    case QIcon::Selected:
        return Colour::Text;
    }
    Q_UNREACHABLE();
}

class ThemedIconEngine final : public QIconEngine
{
public:
    ThemedIconEngine(QString name, bool isAccented) : m_name{std::move(name)}, m_isAccented{isAccented} {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const auto ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    // Qt gives the size in device pixels.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal ratio) override
    {
        const auto side = qRound(qMin(size.width(), size.height()) / ratio);
        const auto name = colourOf(mode, m_isAccented || state == QIcon::On);
        return iconPixmap(m_name, colour(QGuiApplication::palette(), name), side, ratio);
    }

    QIconEngine *clone() const override { return new ThemedIconEngine{m_name, m_isAccented}; }
    QString key() const override { return u"mooring"_s; }
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }

private:
    QString m_name;
    bool m_isAccented;
};

} // namespace

QIcon icon(const QString &name) { return QIcon{new ThemedIconEngine{name, false}}; }
QIcon accentIcon(const QString &name) { return QIcon{new ThemedIconEngine{name, true}}; }

QPixmap iconPixmap(const QString &name, const QColor &colour, int size, qreal devicePixelRatio)
{
    return cached(name % colour.name(), {size, size}, devicePixelRatio,
                  [&] { return svgNamed(name).replace("#000000", colour.name().toLatin1()); });
}

QPixmap picturePixmap(const QString &name, const QPalette &palette, QSize size, qreal devicePixelRatio)
{
    return cached(name % (isDark(palette) ? "dark"_L1 : "light"_L1), size, devicePixelRatio,
                  [&] { return inThemeColours(svgNamed(name), palette); });
}

} // namespace mooring::ui
