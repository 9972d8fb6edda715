// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learn/picturelinks.h"

#include <QAbstractTextDocumentLayout>
#include <QFile>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

#include <algorithm>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

/// The picture that a block consists of; empty if it has words.
QUrl pictureOf(const QTextBlock &block)
{
    const auto format = block.begin().fragment().charFormat();
    return block.length() == 2 && format.isImageFormat() ? QUrl{format.toImageFormat().name()} : QUrl{};
}

} // namespace

std::vector<PictureLink> linksOfPicture(const QUrl &picture)
{
    QFile file{u":/mooring/pictures/%1.svg"_s.arg(picture.path())};
    if (picture.scheme() != "picture"_L1 || !file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray svg = file.readAll();
    static const QRegularExpression id{u"id=\"((?:page|pattern|step|term):[^\"]+)\""_s};
    QSvgRenderer renderer{svg};
    const QSizeF size = renderer.defaultSize();
    std::vector<PictureLink> links;
    for (auto at = id.globalMatch(QString::fromUtf8(svg)); at.hasNext();) {
        const QString name = at.next().captured(1);
        const QRectF place = renderer.boundsOnElement(name);
        links.push_back({QUrl{name}, QRectF{place.x() / size.width(), place.y() / size.height(),
                                            place.width() / size.width(), place.height() / size.height()}});
    }
    return links;
}

QUrl pictureLinkAt(const QTextDocument &document, QPointF point)
{
    const auto position = document.documentLayout()->hitTest(point, Qt::FuzzyHit);
    const auto block = document.findBlock(position);
    const QUrl picture = block.isValid() ? pictureOf(block) : QUrl{};
    if (picture.isEmpty() || block.layout()->lineCount() == 0)
        return {};
    const auto place = block.layout()->lineAt(0).naturalTextRect().translated(block.layout()->position());
    const QPointF part{(point.x() - place.x()) / std::max(1., place.width()),
                       (point.y() - place.y()) / std::max(1., place.height())};
    for (const auto &link : linksOfPicture(picture))
        if (link.place.contains(part))
            return link.url;
    return {};
}

} // namespace mooring::ui
