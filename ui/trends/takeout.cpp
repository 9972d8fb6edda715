// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/takeout.h"

#include "core/exchange/csv.h"
#include "ui/widgets/tokens.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QImage>
#include <QPainter>
#include <QPalette>
#include <QRegularExpression>
#include <QSaveFile>
#include <QSvgGenerator>

#include <cmath>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int sharpness = 2; // px of a PNG for one of the screen
constexpr int margin = 16, captionGap = 12;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(TakeOut)
};

QPalette paper() { return QPalette{QColor{Qt::white}}; }

int captionHeight(const Caption &caption)
{
    return lineHeight(FontSize::Body) + (caption.below.isEmpty() ? 0 : lineHeight(FontSize::Small))
         + captionGap;
}

QSize sizeWith(const Picture &picture, const Caption &caption)
{
    return picture.pictureSize() + QSize{2 * margin, captionHeight(caption) + 2 * margin};
}

void drawWith(QPainter &painter, Picture &picture, const Caption &caption)
{
    const QSize size = sizeWith(picture, caption);
    painter.fillRect(QRect{QPoint{}, size}, colour(paper(), Colour::Surface));
    painter.setFont(ui::font(FontSize::Body, Weight::Strong));
    painter.setPen(colour(paper(), Colour::Text));
    const QRect title{margin, margin, size.width() - 2 * margin, lineHeight(FontSize::Body)};
    painter.drawText(title, Qt::AlignLeading | Qt::AlignVCenter, caption.title);
    painter.setFont(ui::font(FontSize::Small));
    painter.setPen(colour(paper(), Colour::TextMuted));
    painter.drawText(title.translated(0, title.height()), Qt::AlignLeading | Qt::AlignVCenter, caption.below);
    painter.translate(margin, margin + captionHeight(caption));
    picture.drawOn(painter, paper());
}

} // namespace

QByteArray pngOf(Picture &picture, const Caption &caption)
{
    QImage image{sizeWith(picture, caption) * sharpness, QImage::Format_ARGB32_Premultiplied};
    image.setDevicePixelRatio(sharpness);
    image.fill(Qt::transparent);
    QPainter painter{&image};
    painter.setRenderHint(QPainter::Antialiasing);
    drawWith(painter, picture, caption);
    painter.end();
    QByteArray png;
    QBuffer buffer{&png};
    image.save(&buffer, "PNG");
    return png;
}

QByteArray svgOf(Picture &picture, const Caption &caption)
{
    QByteArray svg;
    QBuffer buffer{&svg};
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(sizeWith(picture, caption));
    generator.setViewBox(QRect{QPoint{}, sizeWith(picture, caption)});
    generator.setTitle(caption.title);
    generator.setDescription(caption.below);
    QPainter painter{&generator};
    drawWith(painter, picture, caption);
    painter.end();
    return svg;
}

QByteArray csvOf(const QList<QStringList> &rows)
{
    QByteArray csv;
    for (const QStringList &row : rows)
        csv += exchange::csvRow(row);
    return csv;
}

Status writeFile(const QString &path, const QByteArray &content)
{
    QSaveFile file{path};
    const bool open = file.open(QIODevice::WriteOnly);
    if (open && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(content) == content.size() && file.commit())
        return {};
    return failure(Error::Kind::Storage,
                   Words::tr("Nothing was written to %1: %2. Your journal is as it was.")
                       .arg(QDir::toNativeSeparators(path), file.errorString()));
}

QString fileName(const Caption &caption, TakeOut as)
{
    static const QRegularExpression others{u"[^\\p{L}\\p{N}]+"_s};
    const QString name = caption.title.toLower().replace(others, u"-"_s);
    switch (as) {
    case TakeOut::Png:
        return name + u".png"_s;
    case TakeOut::Svg:
        return name + u".svg"_s;
    case TakeOut::Csv:
        return name + u".csv"_s;
    }
    Q_UNREACHABLE();
}

} // namespace mooring::ui
